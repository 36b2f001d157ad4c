"""A headless Chromium, driven over the pipe that it offers itself, so that no driver has to be installed."""

import base64
import fcntl
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars --mute-audio "
    "--remote-debugging-pipe"
).split()
START = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
"""The browser reads from the file descriptor 3 and writes to 4."""
LOOKS = 30_000
"""How often a page looks whether something is the case before it is given up. Only what would never come ends here."""


def chromium() -> str | None:
    """The browser of this machine, if it has one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Page:
    """One tab: where it is, what it logs, and what it asks for."""

    def __init__(self, browser: "Browser", session: str, target: str) -> None:
        self.browser, self.session, self.target = browser, session, target
        self.logged: list[str] = []
        self.requested: list[str] = []
        self.loads = 0

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self.browser.send(method, parameters, self.session)

    def hear(self, method: str, said: dict[str, Any]) -> None:
        match method:
            case "Network.requestWillBeSent":
                self.requested.append(said["request"]["url"])
            case "Page.loadEventFired":
                self.loads += 1
            case "Runtime.exceptionThrown":
                details = said["exceptionDetails"]
                self.logged.append(details.get("exception", {}).get("description") or details["text"])
            case "Runtime.consoleAPICalled" if said["type"] in {"error", "warning", "assert"}:
                self.logged.append(" ".join(str(each.get("value", each)) for each in said["args"]))
            case "Log.entryAdded" if said["entry"]["level"] in {"error", "warning"}:
                self.logged.append(f"{said['entry']['text']} {said['entry'].get('url', '')}")

    def open(self, address: str, *, width: int = 1280, height: int = 900, scheme: str = "light") -> None:
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        loads = self.loads
        self.send("Page.navigate", url=address)
        self.loaded(loads)

    def follow(self, script: str) -> None:
        """Do what leads to another page, and wait until it is there."""
        loads = self.loads
        self.run(script)
        self.loaded(loads)

    def run(self, script: str) -> Any:
        """The value of an expression; a promise is waited for."""
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def loaded(self, loads: int) -> None:
        """Listen until the page has been loaded more often than that."""
        while self.loads <= loads:
            self.browser.listen()

    def wait_for(self, script: str) -> Any:
        """Wait, in the page, until an expression is true, and return it."""
        look = f"const found = {script}; found ? done(found) : ++looks < {LOOKS} ? setTimeout(look, 20) : done(null)"
        found = self.run(f"new Promise(done => {{ let looks = 0; const look = () => {{ {look} }}; look() }})")
        assert found, f"{script} is not true; logged: {self.logged}"
        return found

    def press(self, key: str, code: int, text: str = "") -> None:
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, text=text)

    def write(self, text: str) -> None:
        self.send("Input.insertText", text=text)

    def close(self) -> None:
        del self.browser.pages[self.session]
        self.browser.send("Target.closeTarget", {"targetId": self.target})

    def picture(self, path: Path, *, whole: bool = False) -> None:
        answer = self.send("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(answer["data"]))

    def printed(self) -> bytes:
        answer = self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(answer["data"])


class Browser:
    """A browser with a profile of its own that is thrown away afterwards."""

    def __init__(self, program: str) -> None:
        self.program = program

    def __enter__(self) -> Self:
        self.profile = tempfile.mkdtemp()
        to_read, self.writing = os.pipe()
        self.reading, to_write = os.pipe()
        command = [self.program, *FLAGS, f"--user-data-dir={self.profile}", "about:blank"]
        theirs = [fcntl.fcntl(each, fcntl.F_DUPFD, 10) for each in (to_read, to_write)]  # not 3 or 4 themselves
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, *map(str, theirs), *command], pass_fds=theirs, stderr=subprocess.DEVNULL
        )
        for each in (to_read, to_write, *theirs):
            os.close(each)
        self.numbers = itertools.count(1)
        self.left = b""
        self.pages: dict[str, Page] = {}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.send("Browser.close", {})
        self.process.wait()
        os.close(self.reading)
        os.close(self.writing)
        shutil.rmtree(self.profile, ignore_errors=True)

    def page(self) -> Page:
        target = self.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        page = self.pages[session] = Page(self, session, target)
        for domain in ("Page", "Runtime", "Network", "Log"):
            page.send(f"{domain}.enable")
        return page

    def send(self, method: str, parameters: dict[str, Any], session: str | None = None) -> dict[str, Any]:
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.writing, data) :]
        while (said := self.listen()).get("id") != number:
            pass
        if "error" in said:
            raise AssertionError(f"{method}: {said['error']}")
        result: dict[str, Any] = said["result"]
        return result

    def listen(self) -> dict[str, Any]:
        """The next thing the browser says; the page it is about hears it too."""
        said = self._next()
        if (page := self.pages.get(said.get("sessionId", ""))) is not None:
            page.hear(said.get("method", ""), said.get("params", {}))
        return said

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.left:
            chunk = os.read(self.reading, 1 << 16)
            if not chunk:
                raise AssertionError("the browser has gone")
            self.left += chunk
        message, _, self.left = self.left.partition(b"\0")
        said: dict[str, Any] = json.loads(message)
        return said
