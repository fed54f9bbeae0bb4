package org.onehall.bad.util;

final class Strings {}
