package entrepot.lab.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import entrepot.lab.demo.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages in a browser, over the paid advance of the reference import. Also draws the pictures that
/// the guide shows.
@Tag("browser")
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");
    private static final int WIDTH = 1_280;
    private static final int HEIGHT_MAX = 1_800;
    private static final Pattern HASH = Pattern.compile("0x[0-9a-f]{64}");
    private static final double PATIENCE_MILLIS = 10_000;
    private static final double CONTRAST_MIN = 4.5;

    private static @TempDir Path folder;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Stage stage;
    private Browser browser;
    private String payment;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "no browser at " + CHROMIUM + ": the pages are not looked at");
        var quiet = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(quiet);
        open.addFirst(playwright);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
        open.addFirst(browser);
        stage = Stage.open(folder);
        open.addFirst(stage);
        var reference = "NF-2026/031";
        var main = stage.contract();
        var other = stage.post("anna.maker", "/contracts", stage.contractPaper(reference))
                .path("id")
                .asString();
        stage.registered(List.of(main, other));
        payment = stage.advance();
        stage.orders(reference, other);
    }

    @AfterAll
    void stop() throws Exception {
        for (var each : open) each.close();
    }

    @Test
    void sendsStrangersToTheirSeats() {
        try (var context = context(ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(stage.url() + "/console/payments/" + payment);
            assertThat(page.url()).contains("/signin?next=");
            assertThat(page.getByText("Take a seat").isVisible()).isTrue();
        }
    }

    @Test
    void offersNoSeatThatIsNotThere() {
        try (var context = context(ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(stage.url() + "/signin");
            page.locator(".seats button").first().evaluate("button => button.value = 'mallory'");
            var answer = page.waitForResponse(
                    "**/signin/seat",
                    () -> page.locator(".seats button").first().click());
            assertThat(answer.status()).isEqualTo(404);
            page.navigate(stage.url() + "/");
            assertThat(page.url()).contains("/signin");
        }
    }

    @Test
    void refusesASeatThatMayNotLook() {
        try (var context = context(ColorScheme.LIGHT)) {
            var page = seated(context, "Bank Arven, clerk");
            var answer = page.navigate(stage.url() + "/console/payments/" + payment);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(page.locator("h1").innerText()).isEqualTo("Your role does not allow this");
            assertThat(page.content()).doesNotContain(payment.substring(4) + "</code>");
        }
    }

    @Test
    void hidesWhatBelongsToAnother() {
        try (var context = context(ColorScheme.LIGHT)) {
            var page = seated(context, "Sudwerk treasury, Sofia");
            assertThat(page.locator("tbody").innerText()).contains("No payments.");
            var answer = page.navigate(stage.url() + "/console/payments/" + payment);
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void showsThePaidPayment(ColorScheme scheme) {
        try (var context = context(scheme)) {
            var page = seated(context, "Nordfeld treasury, Anna");
            assertThat(page.locator("tbody tr").count()).isEqualTo(Stage.ORDERS + 1);
            if (scheme == ColorScheme.LIGHT) picture(page, "payments.png");
            page.locator("tbody tr", new Page.LocatorOptions().setHasText("72,000"))
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(page.url()).endsWith("/console/payments/" + payment);
            assertSheet(page);
            assertReadable(page);
            picture(page, scheme == ColorScheme.LIGHT ? "payment.png" : "payment-dark.png");
        }
    }

    private static void assertSheet(Page page) {
        assertThat(page.locator(".head .badge").innerText()).isEqualTo("Matched");
        assertThat(page.locator(".timeline li").count()).isGreaterThan(8);
        assertThat(page.locator(".decision").first().innerText()).contains("ALLOW");
        assertThat(HASH.matcher(page.content()).find()).isTrue();
        assertThat(page.locator("table", new Page.LocatorOptions().setHasText("Postings"))
                        .locator("tbody tr")
                        .count())
                .isGreaterThan(10);
        assertThat(page.locator("table", new Page.LocatorOptions().setHasText("Leaves of the register"))
                        .locator("tbody tr")
                        .count())
                .isGreaterThan(5);
    }

    /// Nothing is wider than its page, and letters stand out from what they are written on.
    private static void assertReadable(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(WIDTH);
        var pale = page.evaluate(Contrast.SCRIPT, CONTRAST_MIN);
        assertThat(pale)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    private BrowserContext context(ColorScheme scheme) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDTH, 900).setColorScheme(scheme));
    }

    private Page seated(BrowserContext context, String title) {
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(stage.url() + "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(title))
                .click();
        page.waitForURL(stage.url() + "/");
        return page;
    }

    private static void picture(Page page, String name) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("..", "docs", "screenshots", name))
                .setFullPage(true)
                .setClip(new Clip(0, 0, WIDTH, Math.min(height, HEIGHT_MAX))));
    }
}
