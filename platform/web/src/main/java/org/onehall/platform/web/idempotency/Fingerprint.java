package org.onehall.platform.web.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;

/** One word for a whole request: equal requests have equal ones, whatever boundary their parts were sent with. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static String of(String... texts) {
        Fingerprint fingerprint = new Fingerprint();
        for (String text : texts) {
            fingerprint.add(text);
        }
        return fingerprint.word();
    }

    static String of(HttpServletRequest request, byte[] body) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addTarget(request);
        fingerprint.add(request.getContentType());
        fingerprint.add(body);
        return fingerprint.word();
    }

    /** Of a form, part by part from where the container put them, so that no upload is held in memory. */
    static String ofParts(HttpServletRequest request) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addTarget(request);
        try {
            for (Part part : request.getParts()) {
                fingerprint.add(part.getName());
                fingerprint.add(part.getSubmittedFileName());
                fingerprint.add(part.getContentType());
                fingerprint.addContent(part);
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            throw new MultipartException("Not a form that can be read", e);
        }
        return fingerprint.word();
    }

    private void addTarget(HttpServletRequest request) {
        add(request.getMethod());
        add(request.getRequestURI());
        add(request.getQueryString());
    }

    private void add(@Nullable String text) {
        add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        addLength(bytes.length);
        digest.update(bytes);
    }

    private void addContent(Part part) throws IOException {
        addLength(part.getSize());
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = part.getInputStream()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private void addLength(long length) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
    }

    private String word() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
