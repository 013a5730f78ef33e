package be.huurwerk.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal in a real browser: by keyboard alone, to eyes that need contrast, and with the reader's script. */
@QuarkusTest
class BrowserTest extends GatewayTest {
    private static final int TAB = 9;
    private static final int ENTER = 13;

    @TempDir
    Path profile;

    private Chromium browser;

    @BeforeEach
    void startBrowser() throws IOException, InterruptedException {
        Optional<Path> program = Chromium.installed();
        Assumptions.assumeTrue(program.isPresent(), "there is no Chromium on this machine");
        browser = Chromium.start(program.get(), profile);
    }

    @AfterEach
    void endBrowser() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void isWalkedThroughByTheTabKeyInTheOrderOfThePage() {
        // Given
        browser.open(address("/?lang=nl"));
        List<String> links = texts(browser.ask("[...document.querySelectorAll('a')].map(a => a.textContent)"));

        // When
        List<String> reached = new ArrayList<>();
        for (int at = 0; at < links.size(); at++) {
            browser.press("Tab", TAB);
            reached.add(browser.ask("document.activeElement.textContent").asText());
            assertThat(browser.ask("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
                            .asDouble())
                    .as("the outline of %s", reached.get(at))
                    .isGreaterThanOrEqualTo(2);
        }

        // Then
        assertThat(reached).isEqualTo(links).hasSizeGreaterThan(15);
    }

    @Test
    void letsAKeyboardSkipTheMenuAndChooseTheLanguage() {
        browser.open(address("/doc/problems?lang=en"));
        browser.press("Tab", TAB);
        assertThat(browser.ask("document.activeElement.getBoundingClientRect().left")
                        .asDouble())
                .isPositive();
        browser.press("Enter", ENTER);
        browser.await("location.hash === '#content' && document.activeElement.id === 'content'");
        browser.ask("document.querySelector('a[hreflang=nl]').focus()");
        browser.press("Enter", ENTER);
        browser.await(
                "document.documentElement.lang === 'nl' && document.querySelector('h1').textContent === 'Problemen'");
    }

    @Test
    void hasEnoughContrastAndFitsASmallScreen() throws IOException {
        for (String path : PortalPages.ALL) {
            // When
            browser.open(address(path + "?lang=nl"));
            JsonNode faint = browser.ask(resource("contrast.js"));
            browser.screenshot(Path.of("target", "portal", path.replaceAll("[^a-z-]", "_") + ".png"));

            // Then
            assertThat(texts(faint)).as("text without contrast on %s", path).isEmpty();
            browser.width(320);
            assertThat(browser.ask("document.documentElement.scrollWidth").asInt())
                    .as("the width of %s on a small screen", path)
                    .isLessThanOrEqualTo(320);
            browser.width(1_200);
            assertThat(browser.ask("document.querySelectorAll('body *').length").asInt())
                    .isGreaterThan(20);
        }
    }

    @Test
    void opensEveryDocumentInTheReader() throws IOException {
        // Given
        browser.open(address("/doc/reader?lang=en&api=gateway"));
        assertThat(texts(browser.ask("[...document.getElementById('document').options].map(o => o.text)")))
                .containsExactly("all of them", "rentCalculation", "deposit", "arrears", "tenancy", "gateway");
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("/doc/openapi.yaml", "Huurwerk gateway");
        titles.put("/rentCalculation/v1/doc/openapi.yaml", "Huurwerk rent calculation");
        titles.put("/deposit/v1/doc/openapi.yaml", "Huurwerk deposit");
        titles.put("/arrears/v1/doc/openapi.yaml", "Huurwerk arrears");
        titles.put("/tenancy/v1/doc/openapi.yaml", "Huurwerk tenancy");
        titles.keySet() // the reader asks once, and shows a service that is not there yet as a fault
                .forEach(address -> await().untilAsserted(
                                () -> RestAssured.given().get(address).then().statusCode(200)));

        // Then
        titles.forEach((address, title) -> {
            browser.ask("{ const list = document.getElementById('document'); list.value = '" + address
                    + "'; list.dispatchEvent(new Event('change')); }");
            browser.await("(document.querySelector('.info .title') || document.body).textContent.startsWith('" + title
                    + "') && document.querySelectorAll('.opblock-tag').length > 0");
            assertThat(browser.ask("document.querySelectorAll('.errors-wrapper').length")
                            .asInt())
                    .as("faults in %s", title)
                    .isZero();
        });
        browser.screenshot(Path.of("target", "portal", "reader.png"));
    }

    /** What stands in a button is its name: nobody who listens or types could reach a link there. */
    @Test
    void hasNoLinkAndNoFieldInAButton() {
        // Given
        browser.open(address("/doc/reader?lang=en&api=gateway"));
        browser.await("document.querySelector('.opblock-tag') !== null");
        browser.ask("document.querySelectorAll('.opblock-tag').forEach(tag => tag.click())");
        String operation = "document.querySelector('#operations-monitoring-checkHealth .opblock-summary-control')";
        browser.await(operation + " !== null");

        // Then
        String within = ":is(button, a, [role=button]) :is(a[href], button, input, select, textarea, [tabindex])";
        assertThat(texts(browser.ask("[...document.querySelectorAll('" + within + "')].map(one => one.outerHTML)")))
                .isEmpty();
        browser.ask(operation + ".click()");
        browser.await("location.hash === '#/monitoring/checkHealth'");
    }

    /** WCAG 2.4.7; the library shows the button that copies a path to the mouse alone. */
    @Test
    void showsWhatHasTheFocusInTheReader() {
        // Given
        browser.open(address("/doc/reader?lang=en&api=gateway"));
        browser.await("document.querySelector('.opblock-tag') !== null");
        browser.ask("document.querySelectorAll('.opblock-tag').forEach(tag => tag.click())");
        browser.await("document.querySelector('.opblock-summary .copy-to-clipboard button') !== null");

        // When
        browser.ask("document.querySelector('.opblock-summary .copy-to-clipboard button').focus()");

        // Then
        browser.await("document.activeElement.getBoundingClientRect().width >= 24");
    }

    @Test
    void sendsTheTokenThatIsFilledInWithWhatIsTried() throws IOException {
        // Given
        browser.open(address("/doc/reader?lang=nl&api=gateway"));
        browser.await("document.querySelector('.opblock-tag') !== null");
        browser.ask("document.getElementById('token').value = 'of-mine'");
        browser.ask("document.querySelectorAll('.opblock-tag').forEach(tag => tag.click())");
        browser.await("document.querySelector('#operations-monitoring-checkHealth .opblock-summary-control') !== null");
        assertThat(texts(browser.ask(resource("contrast.js")))).isEmpty();

        // When
        browser.ask("document.querySelector('#operations-monitoring-checkHealth .opblock-summary-control').click()");
        browser.await("document.querySelector('.execute') !== null");
        // again while the reader still draws it anew, when it hears no click
        browser.await(
                "(document.querySelector('.curl-command') || document.querySelector('.execute').click() || document.head)"
                        + " !== document.head");

        // Then
        browser.await("document.querySelector('.curl-command').textContent.includes('Authorization: Bearer of-mine')");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String resource(String name) throws IOException {
        try (var file = BrowserTest.class.getResourceAsStream("/browser/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
