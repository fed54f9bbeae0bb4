package org.onehall.bad.desk;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class PublicController {}
