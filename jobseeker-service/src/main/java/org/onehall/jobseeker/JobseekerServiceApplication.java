package org.onehall.jobseeker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the labour-resource pool. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class JobseekerServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(JobseekerServiceApplication.class, args);
    }
}
