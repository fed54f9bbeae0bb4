package org.onehall.notification.message;

/** Two carriers may give the same id to two messages. */
final class CarrierIds {

    private CarrierIds() {}

    static String global(String carrier, String id) {
        return carrier + ":" + id;
    }
}
