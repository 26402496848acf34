from scipy.stats import ks_2samp


def drifted(reference, current):
    return ks_2samp(reference, current).pvalue < 0.01
