package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The login page follows what somebody chose in the portal, whose cookies come along. */
@IdentityTest
class LoginPageIntegrationTests {

    @LocalServerPort
    private int port;

    private House house = new House(0);
    private Browser browser = new Browser(house);

    @BeforeEach
    void openBrowser() {
        house = new House(port);
        browser = new Browser(house);
    }

    @Test
    void speaksTheLanguageOfThePortalAtEachStep() {
        browser.choose("language", "en");

        HttpResponse<String> page = browser.arrive();
        assertThat(page.body()).contains("<html lang=\"en\">", "Sign in: staff and employers");
        assertThat(page.headers().firstValue("Content-Language")).hasValue("en");

        HttpResponse<String> refused = browser.fill(page, Map.of("name", "no-such-name", "password", "x"));
        assertThat(refused.body()).contains("<html lang=\"en\">", "Name or password is wrong.");

        browser.choose("language", "zh");
        assertThat(browser.arrive().body()).contains("<html lang=\"zh-CN\">", "工作人员与用人单位登录");
    }

    @Test
    void beginsWithTheFormForCitizensWhereTheClientSaysThatOneComes() {
        browser.choose("language", "en");

        assertThat(browser.arrive("&way=phone").body()).contains("Sign in by phone", "name=\"phone\"");
        assertThat(browser.arrive("&way=password").body()).contains("Sign in: staff and employers");
    }

    @Test
    void isPaintedInTheShadeOfThePortal() {
        assertThat(browser.arrive().body()).contains("@media(prefers-color-scheme:dark)");

        browser.choose("shade", "dark");
        HttpResponse<String> page = browser.arrive();
        assertThat(page.body()).contains("color-scheme:dark").doesNotContain("@media", "color-scheme:light");
        assertThat(browser.fill(page, Map.of("name", "no-such-name", "password", "x"))
                        .body())
                .contains("color-scheme:dark")
                .doesNotContain("@media", "color-scheme:light");

        browser.choose("shade", "light");
        assertThat(browser.arrive().body())
                .contains("color-scheme:light")
                .doesNotContain("@media", "color-scheme:dark");
    }

    @Test
    void writesNothingOfAnUnknownChoiceIntoThePage() {
        browser.choose("language", "<b>");
        browser.choose("shade", "dark}*{display:none");

        assertThat(browser.arrive().body())
                .contains("<html lang=\"zh-CN\">", "@media(prefers-color-scheme:dark)")
                .doesNotContain("<b>", "display:none");
    }
}
