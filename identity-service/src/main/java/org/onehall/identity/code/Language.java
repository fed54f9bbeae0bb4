package org.onehall.identity.code;

import java.util.Locale;

/** The languages that codes are written in. */
enum Language {
    ZH,
    EN;

    /** Chinese for whoever reads neither. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }
}
