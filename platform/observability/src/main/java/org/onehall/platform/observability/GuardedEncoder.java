package org.onehall.platform.observability;

import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;

/** Stars out personal numbers and passwords in what another encoder writes: message, arguments, exceptions, fields, all of it. */
final class GuardedEncoder<E> extends EncoderBase<E> {

    private final Encoder<E> inner;

    GuardedEncoder(Encoder<E> inner) {
        this.inner = inner;
    }

    @Override
    public byte[] headerBytes() {
        return inner.headerBytes();
    }

    @Override
    public byte[] encode(E event) {
        return AddressPasswords.mask(PersonalNumbers.mask(inner.encode(event)));
    }

    @Override
    public byte[] footerBytes() {
        return inner.footerBytes();
    }

    @Override
    public void start() {
        inner.start();
        super.start();
    }

    @Override
    public void stop() {
        inner.stop();
        super.stop();
    }
}
