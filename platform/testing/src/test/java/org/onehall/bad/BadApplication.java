package org.onehall.bad;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class BadApplication {}
