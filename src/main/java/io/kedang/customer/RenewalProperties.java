package io.kedang.customer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When renewal of agreements is asked for.
 *
 * @param leadDays so many days before an agreement's last day its renewal becomes a task
 */
@ConfigurationProperties("kedang.renewal")
public record RenewalProperties(@DefaultValue("30") int leadDays) {}
