package org.onehall.smscentre.message;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.onehall.smscentre.message.Message.Direction;
import org.onehall.smscentre.message.Message.State;

/** How the records lie in the file. */
final class Records {

    private static final int OVERHEAD = 120;

    private Records() {}

    private static void put(WriteBuffer buffer, String text) {
        buffer.putVarInt(text.length()).putStringData(text, text.length());
    }

    private static String text(ByteBuffer buffer) {
        return DataUtils.readString(buffer);
    }

    static final class Messages extends BasicDataType<Message> {
        @Override
        public int getMemory(Message message) {
            return OVERHEAD + 2 * message.text().length();
        }

        @Override
        public void write(WriteBuffer buffer, Message message) {
            buffer.putVarLong(message.id());
            put(buffer, message.phone());
            put(buffer, message.service());
            put(buffer, message.direction().name());
            put(buffer, message.state().name());
            put(buffer, message.text());
            buffer.putVarLong(message.at().toEpochMilli());
            buffer.putVarInt(message.segments());
        }

        @Override
        public Message read(ByteBuffer buffer) {
            return new Message(
                    DataUtils.readVarLong(buffer),
                    text(buffer),
                    text(buffer),
                    Direction.valueOf(text(buffer)),
                    State.valueOf(text(buffer)),
                    text(buffer),
                    Instant.ofEpochMilli(DataUtils.readVarLong(buffer)),
                    DataUtils.readVarInt(buffer));
        }

        @Override
        public Message[] createStorage(int size) {
            return new Message[size];
        }
    }

    static final class Dues extends BasicDataType<Due> {
        @Override
        public int getMemory(Due due) {
            return OVERHEAD + 2 * due.text().length();
        }

        @Override
        public void write(WriteBuffer buffer, Due due) {
            buffer.putVarLong(due.id());
            put(buffer, due.kind().name());
            put(buffer, due.from());
            put(buffer, due.to());
            put(buffer, due.text());
            buffer.putVarLong(due.at().toEpochMilli());
        }

        @Override
        public Due read(ByteBuffer buffer) {
            return new Due(
                    DataUtils.readVarLong(buffer),
                    Due.Kind.valueOf(text(buffer)),
                    text(buffer),
                    text(buffer),
                    text(buffer),
                    Instant.ofEpochMilli(DataUtils.readVarLong(buffer)));
        }

        @Override
        public Due[] createStorage(int size) {
            return new Due[size];
        }
    }
}
