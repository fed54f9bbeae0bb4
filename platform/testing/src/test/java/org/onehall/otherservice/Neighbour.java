package org.onehall.otherservice;

/** Belongs to another service. */
public final class Neighbour {}
