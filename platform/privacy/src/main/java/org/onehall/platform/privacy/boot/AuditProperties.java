package org.onehall.platform.privacy.boot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param noteHeadEvery how often the head of the audit trail is verified and noted */
@ConfigurationProperties("onehall.privacy")
record AuditProperties(@DefaultValue("1h") Duration noteHeadEvery) {}
