package org.onehall.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a page and what it shows below each: fenced blocks of {@code sh}, each followed by one of {@code json} or by none. */
record ShownCommands(List<Step> steps) {

    private static final Pattern FENCE =
            Pattern.compile("^```(sh|json)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String END = "== end of step %d ==";

    /** {@code answer} is empty where the page shows none. */
    record Step(String command, String answer) {}

    static ShownCommands of(String page) {
        List<Step> steps = new ArrayList<>();
        Matcher fence = FENCE.matcher(page);
        while (fence.find()) {
            if (fence.group(1).equals("sh")) {
                steps.add(new Step(fence.group(2), ""));
            } else {
                Step asked = steps.removeLast();
                steps.add(new Step(asked.command(), asked.answer() + fence.group(2)));
            }
        }
        return new ShownCommands(steps);
    }

    /** All commands for one shell, which says where each step ends. */
    String script() {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            script.append(steps.get(i).command())
                    .append("echo '")
                    .append(END.formatted(i))
                    .append("'\n");
        }
        return script.toString();
    }

    /** What that shell said to each step. */
    List<String> answers(String said) {
        List<String> answers = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            String end = END.formatted(i);
            int to = said.indexOf(end, from);
            if (to < 0) {
                throw new IllegalArgumentException("step " + i + " did not end:\n" + said.substring(from));
            }
            answers.add(said.substring(from, to).strip());
            from = to + end.length();
        }
        return answers;
    }
}
