package org.onehall.platform.web.input;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/** Looks at every token on its way to the binding: texts and names must be clean, numbers of a size that can be worked with. */
final class StrictJsonParser extends JsonParserDelegate {

    private static final int MAX_EXPONENT = 40;

    StrictJsonParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken token = super.nextToken();
        if (token == null) {
            return null;
        }
        switch (token) {
            case PROPERTY_NAME -> {
                if (!Text.isClean(currentName())) {
                    throw new StrictJsonException(this, "illegal-character");
                }
            }
            case VALUE_STRING -> {
                if (!Text.isClean(getString())) {
                    throw new StrictJsonException(this, "illegal-character");
                }
            }
            case VALUE_NUMBER_FLOAT -> {
                if (!isWithinReach(getString())) {
                    throw new StrictJsonException(this, "number-out-of-range");
                }
            }
            default -> {}
        }
        return token;
    }

    @Override
    public @Nullable JsonToken nextValue() {
        JsonToken token = nextToken();
        return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    @Override
    public boolean nextName(SerializableString name) {
        return name.getValue().equals(nextName());
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        String name = nextName();
        if (name != null) {
            return matcher.matchName(name);
        }
        return currentToken() == JsonToken.END_OBJECT
                ? PropertyNameMatcher.MATCH_END_OBJECT
                : PropertyNameMatcher.MATCH_ODD_TOKEN;
    }

    private static boolean isWithinReach(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e < 0) {
            return number.length() <= MAX_EXPONENT;
        }
        String exponent = number.substring(e + 1).replaceFirst("^[+-]?0*", "");
        return e <= MAX_EXPONENT
                && exponent.length() <= 2
                && (exponent.isEmpty() || Integer.parseInt(exponent) <= MAX_EXPONENT);
    }
}
