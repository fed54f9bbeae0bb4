package org.onehall.identity.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.onehall.identity.account.AccountName;
import org.onehall.identity.account.Accounts;
import org.onehall.identity.account.Authority;
import org.onehall.identity.account.Passwords;
import org.onehall.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where nobody made a bootstrap file: one administrator, whose generated password is written to one file, once. */
@Component
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final AccountName NAME = new AccountName("administrator");

    private final Accounts accounts;
    private final Passwords passwords;
    private final BootstrapProperties settings;

    FirstAdministrator(Accounts accounts, Passwords passwords, BootstrapProperties settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    void open() {
        Path file = settings.firstPasswordFile();
        if (file == null) {
            log.warn("There is no administrator: set onehall.identity.bootstrap-file, or first-password-file to have"
                    + " one made");
            return;
        }
        String password = passwords.generate();
        write(file, password); // before the account: a password that nobody knows would lock everyone out
        accounts.openWithOneTimePassword(NAME, Authority.of(Role.ADMINISTRATOR), password);
        log.info("The first administrator's password is in {}; it must be replaced at the first sign-in", file);
    }

    private static void write(Path file, String password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, NAME.value() + " " + password + "\n", StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException otherInstance) {
            throw new IllegalStateException(file + " is written by another instance", otherInstance);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The first password cannot be written to " + file, unwritable);
        }
    }
}
