package org.onehall.jobseeker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.onehall.platform.testing.RealParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service with a real store and broker, a district of codes, and a line to its API. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealParts
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "onehall.search.directory=memory",
            "onehall.jobseeker.survey.sweep=200ms",
            "onehall.jobseeker.survey.batch=10"
        })
@Import({District.class, Station.class})
public @interface Pool {}
