package org.onehall.good;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GoodApplication {}
