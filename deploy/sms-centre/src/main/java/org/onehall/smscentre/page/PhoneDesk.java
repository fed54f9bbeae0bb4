package org.onehall.smscentre.page;

import java.util.List;
import org.onehall.smscentre.message.Message;

/** What the page needs of the centre behind it. */
public interface PhoneDesk {

    /** What a phone has received and sent, oldest first; empty when the centre has not heard of it. */
    List<Message> messages(String phone);

    /** The last message of each phone, newest first. */
    List<Message> lastOfEach(int atMost);

    /** Sends a text from a phone to a service, as its owner would type it. */
    void send(String phone, String service, String text);
}
