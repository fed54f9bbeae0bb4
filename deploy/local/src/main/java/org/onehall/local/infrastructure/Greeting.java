package org.onehall.local.infrastructure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * The smallest question that broker, store and SMS centre answer, byte by byte: their clients would take longer to load than
 * the asking takes.
 *
 * @param patience in milliseconds, for the connection and for each read
 */
record Greeting(int patience) {

    private static final short API_VERSIONS = 18;
    private static final int NAMELESS_REQUEST_BYTES = 10;
    private static final int OP_MSG = 2013;
    private static final int MONGO_HEADER_BYTES = 16;
    private static final int SMPP_HEADER_BYTES = 16;
    private static final int ENQUIRE_LINK = 0x00000015;
    private static final int UNBIND = 0x00000006;
    private static final int RESPONSE = 0x80000000;
    private static final int MARK = 1;
    private static final Pattern OURS = Pattern.compile("mongodb://127\\.0\\.0\\.1:(\\d+)(/.*)?");

    private interface Talk {
        boolean with(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private boolean on(int port, Talk talk) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(patience);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), patience);
            return talk.with(
                    new DataInputStream(socket.getInputStream()), new DataOutputStream(socket.getOutputStream()));
        }
    }

    /** Kafka's first request of any client, version 0 without a client's name: its mark and an error code come back. */
    boolean broker(int port) throws IOException {
        return on(port, (in, out) -> {
            out.write(ByteBuffer.allocate(Integer.BYTES + NAMELESS_REQUEST_BYTES)
                    .putInt(NAMELESS_REQUEST_BYTES)
                    .putShort(API_VERSIONS)
                    .putShort((short) 0)
                    .putInt(MARK)
                    .putShort((short) -1)
                    .array());
            return in.readInt() > 0 && in.readInt() == MARK && in.readShort() == 0;
        });
    }

    /** A store of ours stands open on loopback; another may want TLS and a password, which its driver knows. */
    boolean store(String uri) throws IOException {
        Matcher ours = OURS.matcher(uri);
        return ours.matches() ? ping(Integer.parseInt(ours.group(1))) : pingByDriver(uri);
    }

    /** {@code {ping: 1, $db: "admin"}} in a message of MongoDB's wire protocol, and a message that answers this one. */
    private boolean ping(int port) throws IOException {
        byte[] command = ByteBuffer.allocate(30)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(30)
                .put(text("\u0010ping\0"))
                .putInt(1)
                .put(text("\u0002$db\0"))
                .putInt(6)
                .put(text("admin\0"))
                .put((byte) 0)
                .array();
        int length = MONGO_HEADER_BYTES + Integer.BYTES + 1 + command.length;
        return on(port, (in, out) -> {
            out.write(ByteBuffer.allocate(length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(length)
                    .putInt(MARK)
                    .putInt(0)
                    .putInt(OP_MSG)
                    .putInt(0)
                    .put((byte) 0)
                    .put(command)
                    .array());
            var header = ByteBuffer.wrap(in.readNBytes(MONGO_HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
            return header.remaining() == MONGO_HEADER_BYTES
                    && header.getInt(2 * Integer.BYTES) == MARK
                    && header.getInt(3 * Integer.BYTES) == OP_MSG;
        });
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private boolean pingByDriver(String uri) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(patience, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(patience, TimeUnit.MILLISECONDS)
                        .readTimeout(patience, TimeUnit.MILLISECONDS))
                .build();
        try (var client = MongoClients.create(settings)) {
            return client.getDatabase("admin")
                            .runCommand(new Document("ping", 1))
                            .get("ok", Number.class)
                            .intValue()
                    == 1;
        }
    }

    /** The smallest file of the SMS centre's page. */
    boolean page(int port) throws IOException {
        var page = URI.create("http://localhost:" + port + "/style.css").toURL();
        var connection = (HttpURLConnection) page.openConnection();
        connection.setConnectTimeout(patience);
        connection.setReadTimeout(patience);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }

    /** SMPP 3.4 answers an enquire_link in any state of a session; after an unbind it hangs up, without a warning in its log. */
    boolean smpp(int port) throws IOException {
        return on(port, (in, out) -> {
            out.write(smpp(ENQUIRE_LINK, MARK));
            boolean isAnswer = in.readInt() == SMPP_HEADER_BYTES && in.readInt() == (ENQUIRE_LINK | RESPONSE);
            in.readLong();
            out.write(smpp(UNBIND, MARK + 1));
            in.readAllBytes();
            return isAnswer;
        });
    }

    private static byte[] smpp(int command, int sequence) {
        return ByteBuffer.allocate(SMPP_HEADER_BYTES)
                .putInt(SMPP_HEADER_BYTES)
                .putInt(command)
                .putInt(0)
                .putInt(sequence)
                .array();
    }
}
