package org.onehall.notification.message.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts that carriers have approved, as data; nothing else is sent. */
@Component
public class Templates {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}【】{}]");
    private static final int LONGEST_VALUE = 60;

    private final Book book;
    private final Map<String, Template> byCode;

    Templates(@Value("${onehall.notification.templates:classpath:policy/templates.json}") Resource file) {
        try (InputStream in = file.getInputStream()) {
            book = JsonMapper.shared().readValue(in, Book.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byCode = book.templates().stream().collect(Collectors.toMap(Template::code, Function.identity()));
    }

    /** The signed text; values are cut to what a template was approved for, and cannot forge a signature. */
    public String render(String code, Language language, Map<String, String> values) {
        Template template = byCode.get(code);
        if (template == null) {
            throw new IllegalArgumentException("No template " + code);
        }
        Matcher places = PLACE.matcher(language == Language.ZH ? template.zh() : template.en());
        return sign(
                places.replaceAll(place -> Matcher.quoteReplacement(clean(values.getOrDefault(place.group(1), "")))),
                language);
    }

    /** For a text that was written elsewhere. */
    public String sign(String text, Language language) {
        return (language == Language.ZH
                        ? book.signature().zh()
                        : book.signature().en())
                + text;
    }

    /** Which text of consent a confirmation shows. */
    public String consentVersion() {
        return book.consentVersion();
    }

    private static String clean(String value) {
        String text = UNWANTED.matcher(value).replaceAll(" ").strip();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** One text in each language. */
    record Words(String zh, String en) {}

    record Template(String code, String approval, String zh, String en) {}

    record Book(Words signature, String consentVersion, List<Template> templates) {}
}
