package org.onehall.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.hc.core5.http.HttpEntity;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BodyTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void leavesNoFileBehindThatACrashCouldLeave() throws Exception {
        List<Path> before = spooled();
        try (Body body = Body.read(upload(MEGABYTE), 2 * MEGABYTE)) {
            assertThat(body.entity()).isNotNull();
            assertThat(spooled()).isEqualTo(before);
        }
        assertThatExceptionOfType(Body.TooLargeException.class)
                .isThrownBy(() -> Body.read(chunked(MEGABYTE), MEGABYTE / 2));
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void sendsALargeBodyAsOftenAsIsAskedFor() throws Exception {
        MockHttpServletRequest upload = upload(MEGABYTE + 17);
        byte[] sent = Objects.requireNonNull(upload.getContentAsByteArray());
        try (Body body = Body.read(upload, 2 * MEGABYTE)) {
            HttpEntity entity = Objects.requireNonNull(body.entity());
            assertThat(entity.getContentLength()).isEqualTo(sent.length);
            assertThat(entity.isRepeatable()).isTrue();
            assertThat(written(entity)).isEqualTo(sent);
            assertThat(written(entity)).isEqualTo(sent);
        }
    }

    private static byte[] written(HttpEntity entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entity.writeTo(out);
        return out.toByteArray();
    }

    private static MockHttpServletRequest upload(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/survey-sheets");
        request.setContent(content);
        return request;
    }

    private static MockHttpServletRequest chunked(int size) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/survey-sheets") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContent(new byte[size]);
        return request;
    }

    private static List<Path> spooled() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("onehall-body"))
                    .sorted()
                    .toList();
        }
    }
}
