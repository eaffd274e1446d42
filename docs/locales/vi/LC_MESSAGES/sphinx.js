Documentation.addTranslations({
  locale: "vi",
  plural_expr: "0",
  messages: {
    ", in ": ", trong ",
    "Hide Search Matches": "Bỏ tô các chỗ tìm thấy",
    "Preparing search...": "Đang chuẩn bị…",
    Searching: "Đang tìm",
    "Search Results": "Kết quả tìm kiếm",
    "Search finished, found one page matching the search query.": ["Tìm thấy ${resultCount} trang."],
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "Không tìm thấy trang nào. Hãy kiểm tra chính tả, hoặc tìm bằng ít từ hơn; gõ có dấu hay không dấu đều được.",
  },
});
