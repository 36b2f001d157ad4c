/* Added by the maker to the theme's Vietnamese search: every word is indexed with and without its marks, so that
   'luong thuc' finds 'lương thực'. */
(function (lunr) {
  "use strict";
  const plain = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\u0111/g, "d").replace(/\u0110/g, "D");
  const both = (token) => {
    const folded = plain(token.toString());
    return folded === token.toString() ? token : [token, token.clone(() => folded)];
  };
  lunr.Pipeline.registerFunction(lunr.vi.stopWordFilter, "stop-words-vi"); // the theme forgets it and warns
  lunr.Pipeline.registerFunction(both, "with-and-without-marks");
  const theirs = lunr.vi;
  lunr.vi = function () {
    theirs.call(this);
    this.pipeline.add(both);
  };
  Object.assign(lunr.vi, theirs);
})(self.lunr);
