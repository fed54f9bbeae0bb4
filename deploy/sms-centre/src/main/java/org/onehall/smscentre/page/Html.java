package org.onehall.smscentre.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.onehall.smscentre.message.Message;
import org.onehall.smscentre.message.Message.Direction;
import org.onehall.smscentre.message.Message.State;

/** The pages as text; whatever came from outside is escaped. */
record Html(Words words, String token) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    String phones(List<Message> last) {
        var rows = new StringBuilder();
        for (var message : last) {
            rows.append("<tr><td><a href=\"%s\">%s</a></td><td>%s<small>%s</small></td></tr>"
                    .formatted(
                            path(message.phone()),
                            escape(message.phone()),
                            escape(message.text()),
                            TIME.format(message.at())));
        }
        String list = last.isEmpty()
                ? "<p>%s</p>".formatted(words.say("none"))
                : "<table><tr><th>%s</th><th>%s</th></tr>%s</table>"
                        .formatted(words.say("phone"), words.say("latest"), rows);
        String search =
                "<form method=\"get\" action=\"/phone\"><label>%s <input name=\"number\" inputmode=\"tel\" required></label><button>%s</button></form>"
                        .formatted(words.say("phone"), words.say("open"));
        return page(words.say("title"), "<p>%s</p>%s%s".formatted(words.say("intro"), search, list), true, "/");
    }

    String phone(String phone, List<Message> messages) {
        var items = new StringBuilder();
        String service = "";
        for (var message : messages) {
            items.append(item(message));
            service = message.direction() == Direction.RECEIVED ? message.service() : service;
        }
        String form = """
                <h2>%s</h2><form method="post" action="/replies"><input type="hidden" name="token" value="%s">\
                <input type="hidden" name="phone" value="%s"><label>%s <input name="service" value="%s" required maxlength="20"></label>\
                <label>%s <textarea name="text" required maxlength="500" placeholder="%s"></textarea></label><button>%s</button></form>""".formatted(
                        words.say("reply"),
                        escape(token),
                        escape(phone),
                        words.say("service"),
                        escape(service),
                        words.say("text"),
                        words.say("hint"),
                        words.say("send"));
        String body = "<p><a href=\"/\">%s</a></p><ol>%s</ol>%s".formatted(words.say("back"), items, form);
        return page(phone, body, false, path(phone));
    }

    String note(String key) {
        return page(
                words.say("title"),
                "<p>%s</p><p><a href=\"/\">%s</a></p>".formatted(words.say(key), words.say("back")),
                false,
                "/");
    }

    private String item(Message message) {
        boolean sent = message.direction() == Direction.SENT;
        String state = message.state() == State.LOST ? words.say("lost") : words.say(sent ? "sent" : "received");
        String segments = message.segments() > 1 ? " · " + words.say("segments", message.segments()) : "";
        return "<li class=\"%s %s\">%s<small>%s %s · %s · %s%s</small></li>"
                .formatted(
                        sent ? "sent" : "received",
                        message.state() == State.LOST ? "lost" : "",
                        escape(message.text()),
                        words.say(sent ? "to" : "from"),
                        escape(message.service()),
                        TIME.format(message.at()),
                        state,
                        segments);
    }

    private String page(String title, String body, boolean refresh, String here) {
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">%s<meta name="viewport" content="width=device-width">\
                <title>%s</title><link rel="stylesheet" href="/style.css"></head><body><header><h1>%s</h1>\
                <a href="%s">%s</a></header><main>%s</main></body></html>""".formatted(
                        words.tag(),
                        refresh ? "<meta http-equiv=\"refresh\" content=\"10\">" : "",
                        escape(title),
                        escape(title),
                        escape(here + (here.contains("?") ? "&" : "?") + "lang=" + words.otherTag()),
                        words.say("language"),
                        body);
    }

    static String path(String phone) {
        return "/phone?number=" + URLEncoder.encode(phone, StandardCharsets.UTF_8);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
