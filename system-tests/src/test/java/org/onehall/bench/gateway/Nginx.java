package org.onehall.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.onehall.bench.Tools;

/** One nginx that is both the service behind everything and the proxy to compare with, upstream keepalive on. */
final class Nginx implements AutoCloseable {

    static final String BODY = "{\"items\":[{\"id\":\"01989f6e-7b1c-7def-8abc-0123456789ab\",\"title\":\"缝纫工\","
            + "\"employerName\":\"示范服装厂\",\"division\":\"330104001\",\"wageFrom\":\"4500.00\"}],\"next\":null}";

    final int service = Tools.freePort();
    final int proxy = Tools.freePort();
    final Process process;

    Nginx(String program, Path folder, String keys) {
        try {
            Files.writeString(folder.resolve("nginx.conf"), configuration(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = Tools.start(
                Tools.onCore(
                        0,
                        List.of(
                                program,
                                "-p",
                                folder.toString(),
                                "-c",
                                "nginx.conf",
                                "-e",
                                "error.log",
                                "-g",
                                "daemon off;")),
                folder.resolve("nginx.log"));
        Tools.awaitAnswer("http://127.0.0.1:" + proxy + "/api/vacancies");
    }

    private String configuration(String keys) {
        return """
                worker_processes 1; pid nginx.pid; error_log error.log;
                events { worker_connections 1024; }
                http {
                  access_log off; keepalive_requests 100000000; default_type application/json;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                  upstream service { server 127.0.0.1:%1$d; keepalive 64; keepalive_requests 100000000; }
                  server { listen 127.0.0.1:%1$d;
                    location /api/ { return 200 '%3$s'; }
                    location = /oauth2/jwks { return 200 '%4$s'; } }
                  server { listen 127.0.0.1:%2$d;
                    location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; } }
                }
                """.formatted(service, proxy, BODY, keys);
    }

    @Override
    public void close() {
        Tools.stop(process);
    }
}
