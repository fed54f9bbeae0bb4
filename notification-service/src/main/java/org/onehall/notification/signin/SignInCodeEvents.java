package org.onehall.notification.signin;

import org.onehall.notification.message.MessageDesk;
import org.onehall.notification.message.MessageKind;
import org.onehall.notification.message.Origin;
import org.onehall.notification.message.text.Language;
import org.onehall.notification.message.text.Templates;
import org.onehall.notification.subscription.PhoneBook;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.privacy.Sealed;
import org.onehall.platform.privacy.TransportSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the codes that identity-service makes: before everything else, and not after their time. */
@Configuration(proxyBeanMethods = false)
class SignInCodeEvents {

    @Bean
    Subscription signInCodes(TransportSeal seal, PhoneBook phones, Templates templates, MessageDesk messages) {
        return Subscription.to("identity.sign-in-code")
                .notKept()
                .on("identity.sign-in-code-requested.v1", SignInCodeRequested.class, (code, event) -> {
                    String phone = seal.open(code.codeId(), new Sealed(code.sealedPhone()));
                    Language language = code.language() == null ? Language.ZH : code.language();
                    String text = templates.sign(seal.open(code.codeId(), new Sealed(code.sealedText())), language);
                    messages.code(
                            MessageKind.SIGN_IN_CODE,
                            code.codeId(),
                            phones.recipient(phone, "sign-in/" + phones.ref(phone)),
                            Origin.NONE,
                            new MessageDesk.Secret(text, code.expiresAt()));
                })
                .build();
    }
}
