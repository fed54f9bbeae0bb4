package org.onehall.smscentre.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onehall.smscentre.message.Message.Direction;
import org.onehall.smscentre.message.Message.State;

/** How changes lie in the journal: those of one record became true together. */
final class Records {

    private static final byte CAME = 1;
    private static final byte LEFT = 2;
    private static final byte OWED = 3;
    private static final byte PAID = 4;
    private static final byte WAITS = 5;
    private static final byte JOINED = 6;
    private static final int USUAL = 512;

    private Records() {}

    static byte[] write(List<Change> changes) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
            DataOutputStream out = new DataOutputStream(bytes);
            for (Change change : changes) {
                write(out, change);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when it was not written by {@link #write} */
    static List<Change> read(byte[] record) {
        try {
            List<Change> changes = new ArrayList<>();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
            while (in.available() > 0) {
                changes.add(read(in));
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Change change) throws IOException {
        switch (change) {
            case Change.Came(Message message) -> {
                out.writeByte(CAME);
                message(out, message);
            }
            case Change.Left(long id) -> {
                out.writeByte(LEFT);
                out.writeLong(id);
            }
            case Change.Owed(Due due) -> {
                out.writeByte(OWED);
                due(out, due);
            }
            case Change.Paid(long id) -> {
                out.writeByte(PAID);
                out.writeLong(id);
            }
            case Change.Waits(Part part) -> {
                out.writeByte(WAITS);
                part(out, part);
            }
            case Change.Joined(Part part) -> {
                out.writeByte(JOINED);
                part(out, part);
            }
        }
    }

    private static Change read(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case CAME -> new Change.Came(message(in));
            case LEFT -> new Change.Left(in.readLong());
            case OWED -> new Change.Owed(due(in));
            case PAID -> new Change.Paid(in.readLong());
            case WAITS -> new Change.Waits(part(in));
            case JOINED -> new Change.Joined(part(in));
            default -> throw new IOException("no change is written as " + kind);
        };
    }

    private static void message(DataOutputStream out, Message message) throws IOException {
        out.writeLong(message.id());
        text(out, message.phone());
        text(out, message.service());
        text(out, message.direction().name());
        text(out, message.state().name());
        text(out, message.text());
        out.writeLong(message.at().toEpochMilli());
        out.writeInt(message.segments());
    }

    private static Message message(DataInputStream in) throws IOException {
        return new Message(
                in.readLong(),
                text(in),
                text(in),
                Direction.valueOf(text(in)),
                State.valueOf(text(in)),
                text(in),
                Instant.ofEpochMilli(in.readLong()),
                in.readInt());
    }

    private static void due(DataOutputStream out, Due due) throws IOException {
        out.writeLong(due.id());
        text(out, due.kind().name());
        text(out, due.from());
        text(out, due.to());
        text(out, due.text());
        out.writeLong(due.at().toEpochMilli());
    }

    private static Due due(DataInputStream in) throws IOException {
        return new Due(
                in.readLong(),
                Due.Kind.valueOf(text(in)),
                text(in),
                text(in),
                text(in),
                Instant.ofEpochMilli(in.readLong()));
    }

    private static void part(DataOutputStream out, Part part) throws IOException {
        text(out, part.set());
        out.writeInt(part.total());
        out.writeInt(part.number());
        text(out, part.text());
    }

    private static Part part(DataInputStream in) throws IOException {
        return new Part(text(in), in.readInt(), in.readInt(), text(in));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
