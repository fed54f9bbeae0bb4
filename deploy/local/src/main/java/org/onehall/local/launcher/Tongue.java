package org.onehall.local.launcher;

import java.util.Optional;
import org.onehall.local.hall.Speech;

/** The language of the terminal: {@code ONEHALL_LANG} or {@code LANG}; Chinese where it begins with zh, else English. */
enum Tongue implements Speech {
    CHINESE,
    ENGLISH;

    static Speech ofTerminal() {
        String named = Optional.ofNullable(System.getenv("ONEHALL_LANG"))
                .or(() -> Optional.ofNullable(System.getenv("LC_ALL")).filter(value -> !value.isBlank()))
                .or(() -> Optional.ofNullable(System.getenv("LANG")))
                .orElse("");
        return named.startsWith("zh") ? CHINESE : ENGLISH;
    }

    @Override
    public String of(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
