package org.packseal.core.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One headless browser without any network: no host name resolves in it. Not thread-safe. */
final class Chromium implements AutoCloseable {
    private static final String REQUEST = "\"method\":\"Network.requestWillBeSent\"";

    private final ChromeDriver driver;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("packseal.browser.binary"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // With both paths given, Selenium looks for no other driver and downloads none.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("packseal.browser.driver")))
                .build();
        driver = new ChromeDriver(service, options);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page as a window of this width shows it. */
    void open(Path page, int width) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.get(page.toUri().toString());
    }

    /** The addresses that pages asked for since the last call. */
    List<String> requests() {
        List<String> urls = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            String message = entry.getMessage();
            if (message.contains(REQUEST)) {
                int url = message.indexOf("\"url\":\"", message.indexOf("\"request\":{")) + 7;
                urls.add(message.substring(url, message.indexOf('"', url)));
            }
        }
        return urls;
    }

    /** Shows pages as they are printed, or as on a screen. */
    void media(String media) {
        command("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    /** Shows pages without colours, or with them. */
    void grey(boolean grey) {
        command("Emulation.setEmulatedVisionDeficiency", Map.of("type", grey ? "achromatopsia" : "none"));
    }

    /** A picture of the whole page as PNG, also below the window. */
    byte[] picture() {
        return png(Map.of("format", "png", "captureBeyondViewport", true, "clip", clip(script(
                "const d = document.documentElement; return [0, 0, d.scrollWidth, d.scrollHeight];"))));
    }

    /** A picture of the first element that a selector finds. */
    byte[] picture(String selector) {
        List<?> box = script("const r = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return [r.left + scrollX, r.top + scrollY, r.width, r.height];", selector);
        return png(Map.of("format", "png", "captureBeyondViewport", true, "clip", clip(box)));
    }

    private static Map<String, Object> clip(List<?> box) {
        return Map.of("x", box.get(0), "y", box.get(1), "width", box.get(2), "height", box.get(3), "scale", 1);
    }

    private byte[] png(Map<String, Object> how) {
        return Base64.getDecoder().decode((String) command("Page.captureScreenshot", how).get("data"));
    }

    void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    @SuppressWarnings("unchecked")
    <T> T script(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
