package org.onehall.local.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onehall.local.hall.Speech;

/** The addresses, and the sign-ins until they have been shown once: a first start may have been cut short before it came here. */
final class Farewell {

    private final Home home;
    private final Ports ports;
    private final Speech speech;
    private final PrintStream out;

    Farewell(Home home, Ports ports, Speech speech, PrintStream out) {
        this.home = home;
        this.ports = ports;
        this.speech = speech;
        this.out = out;
    }

    void print(Secrets secrets) {
        Path shown = home.done("sign-ins");
        out.println();
        out.println(speech.of("大厅        ", "hall        ") + Part.GATEWAY.url(ports));
        out.println(speech.of("短信中心    ", "sms-centre  ") + "http://localhost:" + ports.smsPage());
        out.println(speech.of("接口文档    ", "API         ") + Part.GATEWAY.url(ports) + "/v3/api-docs");
        if (!Files.exists(shown)) {
            out.println(speech.of("登录账号（只显示这一次，保存在 ", "Sign-ins (shown this once, kept in ")
                    + home.secrets()
                    + speech.of("）：", "):"));
            secrets.accounts()
                    .forEach(account -> out.printf(
                            "  %-14s %s%n",
                            account.phone() == null ? account.name() : account.phone(),
                            account.phone() == null ? account.password() : speech.of("（短信验证码）", "(by one-time code)")));
            Home.write(shown, "");
        } else {
            out.println(speech.of("登录账号见 ", "Sign-ins are in ") + home.secrets());
        }
    }
}
