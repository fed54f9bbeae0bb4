package org.onehall.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks for accounts and clients as a launcher does, with passwords of its own. */
final class Launcher {

    static final String ADMIN_PASSWORD = "correct-horse-battery-1";
    static final String COORDINATOR_PASSWORD = "correct-horse-battery-2";
    static final String SECRET = "a-secret-of-the-launcher-0123456789";
    static final String BACK = "http://localhost:8080/session/back/onehall";
    static final String CITIZEN_PHONE = "13800002345";

    private Launcher() {}

    static Path bootstrapFile() {
        String json = """
                {"accounts": [
                  {"name": "administrator", "password": "%1$s", "roles": ["administrator"], "divisions": []},
                  {"name": "Wang-Fang", "displayName": "王芳", "password": "%2$s", "roles": ["coordinator"], "divisions": ["330104001"]},
                  {"name": "boss", "password": "%2$s", "roles": ["employer"], "divisions": []},
                  {"name": "neighbour", "phone": "%3$s"}],
                 "clients": [
                  {"clientId": "hall", "secret": "%4$s", "redirectUris": ["%5$s"],
                   "afterSignOutUris": ["http://localhost:8080/"]},
                  {"clientId": "sample-coordinator", "secret": "%4$s", "onBehalfOf": "wang-fang"},
                  {"clientId": "sample-employer", "secret": "%4$s", "onBehalfOf": "boss"},
                  {"clientId": "sample-citizen", "secret": "%4$s", "onBehalfOf": "neighbour"},
                  {"clientId": "sample-station", "secret": "%4$s", "roles": ["station"], "divisions": ["330104"]}]}
                """.formatted(ADMIN_PASSWORD, COORDINATOR_PASSWORD, CITIZEN_PHONE, SECRET, BACK);
        try {
            Path file = Files.createTempFile("bootstrap", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, json);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
