package org.onehall.local.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What stands after a command, taken out word by word; what nobody takes was not understood. */
final class Words {

    private final List<String> left;

    Words(List<String> words) {
        this.left = new ArrayList<>(words);
    }

    /** Takes the option out. */
    boolean has(String option) {
        return left.removeIf(option::equals);
    }

    /** Takes out the option and the number after it, of at most nine digits. */
    Optional<Integer> number(String option, int such) {
        int at = left.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        left.remove(at);
        String text = at < left.size() ? left.remove(at) : "";
        if (!text.matches("\\d{1,9}")) {
            throw new Refusal(
                    option + " 之后须是数字，如 " + option + " " + such + (text.isEmpty() ? "。" : "，而不是：" + text),
                    "After " + option + " comes a number, such as " + option + " " + such
                            + (text.isEmpty() ? "." : ", not: " + text));
        }
        if (left.contains(option)) {
            throw new Refusal(option + " 写了两次，只写一次即可。", option + " is there twice; give it once.");
        }
        return Optional.of(Integer.parseInt(text));
    }

    /** The only word that is left, whether it is one of the choices or not. */
    String one(String english, String chinese, Collection<String> choices) {
        if (left.size() != 1) {
            String all = String.join(", ", choices);
            throw new Refusal("须写一个" + chinese + "，有：" + all, "It takes one " + english + ". There are: " + all);
        }
        return left.getFirst();
    }

    /** Nothing may be left. */
    void end() {
        if (!left.isEmpty()) {
            throw new Refusal(
                    "不认识：" + left.getFirst() + "。用法见 ./onehall --help。",
                    "Not understood: " + left.getFirst() + ". ./onehall --help says what there is.");
        }
    }
}
