package io.kedang.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keepRows how long the rows of a finished sheet, as uploaded, can be had back; then they
 *     are erased and only counts and cases remain
 * @param lease for how long a node holds a sheet without a sign of life; another node takes over
 *     after it
 * @param sheetsAtOnce how many sheets one node works at the same time
 */
@ConfigurationProperties("kedang.intake")
public record IntakeProperties(
    @DefaultValue("30d") Duration keepRows,
    @DefaultValue("20s") Duration lease,
    @DefaultValue("2") int sheetsAtOnce) {}
