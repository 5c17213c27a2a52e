/**
 * Benchmarks: {@code mvn -q -Pbench -Dbench=NAME verify}, on MySQL with {@code -Pmysql}. Each
 * prints one {@code name=value} line a figure; what the product does is measured beside the bare
 * engine in the same run, because only ratios mean something on another machine.
 */
package io.kedang.bench;
