package org.onehall.identity.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends from the login page.
 *
 * @param step which form it was
 * @param request the query of the authorization request to go on with after signing in
 */
record LoginForm(
        @Nullable String step,
        @Nullable String request,
        @Nullable String name,
        @Nullable String password,
        @Nullable String chosen,
        @Nullable String phone,
        @Nullable String codeId,
        @Nullable String code) {

    private static final int LONGEST = 300;

    String nameTyped() {
        return cut(name);
    }

    String passwordTyped() {
        return cut(password);
    }

    String chosenTyped() {
        return cut(chosen);
    }

    String phoneTyped() {
        return cut(phone);
    }

    String codeIdHeld() {
        return cut(codeId);
    }

    String codeTyped() {
        return cut(code);
    }

    private static String cut(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
