package org.onehall.notification.message.text;

/** The languages that templates are approved in. */
public enum Language {
    ZH,
    EN
}
