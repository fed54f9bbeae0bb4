package org.onehall.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onehall.identity.signin.Appearance.Shade;
import org.springframework.mock.web.MockHttpServletRequest;

class AppearanceTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isAsChosenWhateverTheBrowserAsks() {
        request.addPreferredLocale(Locale.CHINA);
        request.setCookies(new Cookie("language", "en"), new Cookie("shade", "dark"));
        assertThat(Appearance.of(request)).isEqualTo(new Appearance(Locale.ENGLISH, Shade.CHOSEN_DARK));

        request.addPreferredLocale(Locale.UK);
        request.setCookies(new Cookie("language", "zh"), new Cookie("shade", "light"));
        assertThat(Appearance.of(request)).isEqualTo(new Appearance(Locale.CHINESE, Shade.CHOSEN_LIGHT));
    }

    @Test
    void isAsTheBrowserAsksWhereNothingWasChosen() {
        request.addPreferredLocale(Locale.UK);
        assertThat(Appearance.of(request)).isEqualTo(new Appearance(Locale.UK, Shade.OF_THE_DEVICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EN", "en-GB", "fr", "dark}body{display:none", "\"><script>alert(1)</script>"})
    void takesNoChoiceThatThePortalDoesNotOffer(String sent) {
        request.addPreferredLocale(Locale.CHINA);
        request.setCookies(new Cookie("language", sent), new Cookie("shade", sent));
        assertThat(Appearance.of(request)).isEqualTo(new Appearance(Locale.CHINA, Shade.OF_THE_DEVICE));
    }

    @Test
    void aChosenShadeLeavesTheDeviceNoSay() {
        assertThat(Shade.CHOSEN_LIGHT.colours()).contains("color-scheme:light").doesNotContain("dark");
        assertThat(Shade.CHOSEN_DARK.colours()).contains("color-scheme:dark").doesNotContain("light", "@media");
        assertThat(Shade.OF_THE_DEVICE.colours()).contains("@media(prefers-color-scheme:dark)");
    }
}
