package org.onehall.smscentre.smpp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.Alphabet;

/** Text of short messages: UCS-2, Latin-1, ASCII and the unpacked GSM 7-bit default alphabet (3GPP TS 23.038). */
final class ShortMessageText {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENSION_CODES = "\n\u0014()/<=>@e";
    private static final String GSM_EXTENSION = "\f^{}\\[~]|€";
    private static final int ESCAPE = 0x1b;

    private ShortMessageText() {}

    static String decode(byte dataCoding, byte[] bytes) {
        if (dataCoding == Alphabet.ALPHA_UCS2.value()) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (dataCoding == Alphabet.ALPHA_DEFAULT.value()) {
            return gsm(bytes);
        }
        Charset charset =
                dataCoding == Alphabet.ALPHA_IA5.value() ? StandardCharsets.US_ASCII : StandardCharsets.ISO_8859_1;
        return new String(bytes, charset);
    }

    static byte[] ucs2(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static String gsm(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0x7f;
            int extended = code == ESCAPE && i + 1 < bytes.length ? extension(bytes[i + 1]) : -1;
            if (extended >= 0) {
                text.append(GSM_EXTENSION.charAt(extended));
                i++;
            } else {
                text.append(GSM.charAt(code));
            }
        }
        return text.toString();
    }

    private static int extension(byte code) {
        return GSM_EXTENSION_CODES.indexOf(code);
    }
}
