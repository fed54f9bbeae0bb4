package org.onehall.local.launcher;

import java.util.Optional;

/** The language of the terminal: {@code ONEHALL_LANG} or {@code LANG}; Chinese where it begins with zh, else English. */
enum Tongue {
    CHINESE,
    ENGLISH;

    static Tongue ofTerminal() {
        String named = Optional.ofNullable(System.getenv("ONEHALL_LANG"))
                .or(() -> Optional.ofNullable(System.getenv("LC_ALL")).filter(value -> !value.isBlank()))
                .or(() -> Optional.ofNullable(System.getenv("LANG")))
                .orElse("");
        return named.startsWith("zh") ? CHINESE : ENGLISH;
    }

    String of(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
