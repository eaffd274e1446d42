// The words of the copy button, which knows no Vietnamese. It is loaded before this and drawn after it.
if (typeof messages !== "undefined") {
  const english = { ...messages.en };
  Object.assign(messages.en, {
    copy: "Chép",
    copy_to_clipboard: "Chép vào bộ nhớ tạm",
    copy_success: "Đã chép",
    copy_failure: "Không chép được",
  });
  iconCopy = iconCopy.replace(english.copy_to_clipboard, messages.en.copy_to_clipboard);
}
