package org.onehall.smscentre.page;

import java.util.List;
import java.util.stream.Collectors;
import org.onehall.smscentre.message.Message;

/** Messages as JSON, written by hand: this module brings no JSON library. */
final class Json {

    private Json() {}

    static String messages(List<Message> messages) {
        return messages.stream().map(Json::message).collect(Collectors.joining(",", "[", "]"));
    }

    private static String message(Message message) {
        return "{\"id\":%s,\"phone\":%s,\"service\":%s,\"direction\":%s,\"state\":%s,\"text\":%s,\"at\":%s,\"segments\":%d}"
                .formatted(
                        string(String.valueOf(message.id())),
                        string(message.phone()),
                        string(message.service()),
                        string(message.direction().name()),
                        string(message.state().name()),
                        string(message.text()),
                        string(message.at().toString()),
                        message.segments());
    }

    static String string(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
