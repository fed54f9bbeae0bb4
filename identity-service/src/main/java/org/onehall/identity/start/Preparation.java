package org.onehall.identity.start;

/** A step of the start that needs the store; repeating it changes nothing. Declare it as a bean. */
@FunctionalInterface
public interface Preparation {
    void prepare();
}
