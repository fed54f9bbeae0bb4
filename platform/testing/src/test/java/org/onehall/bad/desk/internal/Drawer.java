package org.onehall.bad.desk.internal;

public final class Drawer {}
