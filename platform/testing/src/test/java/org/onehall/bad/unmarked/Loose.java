package org.onehall.bad.unmarked;

final class Loose {}
