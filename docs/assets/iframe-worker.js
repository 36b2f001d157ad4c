/* Search opened from disk. Browsers start no worker from a file, so what would run in one runs in a hidden frame,
   which shares nothing but messages with the page. The theme looks for the names IFrameWorker and iframe-worker. */
(function () {
  "use strict";
  if (location.protocol !== "file:" || window.IFrameWorker) return;

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.waiting = [];
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      this.inside = frame.contentWindow;
      this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.inside.importScripts = (...addresses) =>
        addresses.reduce((before, each) => before.then(() => this.load(each)), Promise.resolve());
      this.load(address).then(() => {
        const waiting = this.waiting;
        this.waiting = null;
        waiting.forEach((data) => this.postMessage(data));
      });
    }

    load(address) {
      return new Promise((done, failed) => {
        const script = this.inside.document.createElement("script");
        script.src = address;
        script.onload = () => done();
        script.onerror = () => failed(new Error(address));
        this.inside.document.body.append(script);
      });
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data);
      else this.inside.dispatchEvent(new this.inside.MessageEvent("message", { data }));
    }
  }

  window.IFrameWorker = FrameWorker;
  window.Worker = FrameWorker;
})();
