// The same as vietnamese_search.py, in the browser. Sphinx writes this after its English stemmer.
const withoutMarks = (text) =>
  [...text.toLowerCase()]
    .map((char) => char.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace("\u0111", "d"))
    .join("");

const EnglishOnly = window.Stemmer;
window.Stemmer = function () {
  const english = new EnglishOnly();
  this.stemWord = (word) => english.stemWord(withoutMarks(word));
};

// Some keyboards send letters and marks apart: together they are one word.
function splitQuery(query) {
  return query
    .normalize("NFC")
    .split(/[^\p{Letter}\p{Number}_\p{Emoji_Presentation}]+/gu)
    .filter((term) => term);
}

// The excerpt under a hit begins at the word as the page writes it.
if (typeof Search !== "undefined") {
  const excerpt = Search.makeSearchSummary;
  Search.makeSearchSummary = (page, words, anchor) => {
    const text = Search.htmlToText(page, anchor).normalize("NFC");
    const plain = withoutMarks(text);
    const written = [...words].map((word) => {
      const start = plain.indexOf(word);
      return start < 0 ? word : text.slice(start, start + word.length);
    });
    return excerpt(page, written, anchor);
  };
}
