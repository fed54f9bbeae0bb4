package org.onehall.smscentre.smpp;

import java.util.Arrays;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;

/**
 * What a submission carries: its text without user data header, and its place in a longer message.
 *
 * @param reference shared by the parts of one message
 */
record Concatenation(String text, int reference, int total, int number) {

    private static final int EIGHT_BIT_REFERENCE = 0x00;
    private static final int SIXTEEN_BIT_REFERENCE = 0x08;

    /**
     * Reads message_payload, the user data header (3GPP TS 23.040) and the sar_* parameters.
     *
     * @throws IllegalArgumentException when they contradict themselves
     */
    static Concatenation of(SubmitSm submit) {
        byte[] octets = octets(submit);
        byte coding = submit.getDataCoding();
        if (submit.isUdhi()) {
            return fromHeader(octets, coding);
        }
        String text = ShortMessageText.decode(coding, octets);
        var reference = submit.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        var total = submit.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        var number = submit.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        if (reference == null || total == null || number == null) {
            return whole(text);
        }
        return checked(text, reference.getValue() & 0xffff, total.getValue() & 0xff, number.getValue() & 0xff);
    }

    boolean isWhole() {
        return total == 1;
    }

    private static byte[] octets(SubmitSm submit) {
        byte @Nullable [] inline = submit.getShortMessage();
        var payload = submit.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (inline != null && inline.length > 0) {
            return inline;
        }
        return payload == null ? new byte[0] : payload.getValue();
    }

    private static Concatenation fromHeader(byte[] octets, byte coding) {
        int length = octets.length == 0 ? -1 : octets[0] & 0xff;
        if (length < 0 || length + 1 > octets.length) {
            throw new IllegalArgumentException("user data header longer than the message");
        }
        String body = ShortMessageText.decode(coding, Arrays.copyOfRange(octets, length + 1, octets.length));
        int at = 1;
        while (at + 1 <= length) {
            int element = octets[at] & 0xff;
            int size = octets[at + 1] & 0xff;
            int data = at + 2;
            if (data + size > length + 1) {
                throw new IllegalArgumentException("element longer than the user data header");
            }
            if (element == EIGHT_BIT_REFERENCE && size == 3) {
                return checked(body, octets[data] & 0xff, octets[data + 1] & 0xff, octets[data + 2] & 0xff);
            }
            if (element == SIXTEEN_BIT_REFERENCE && size == 4) {
                int reference = ((octets[data] & 0xff) << 8) | (octets[data + 1] & 0xff);
                return checked(body, reference, octets[data + 2] & 0xff, octets[data + 3] & 0xff);
            }
            at = data + size;
        }
        return whole(body);
    }

    private static Concatenation whole(String text) {
        return new Concatenation(text, 0, 1, 1);
    }

    private static Concatenation checked(String text, int reference, int total, int number) {
        if (total < 1 || number < 1 || number > total) {
            throw new IllegalArgumentException("part %d of %d".formatted(number, total));
        }
        return new Concatenation(text, reference, total, number);
    }
}
