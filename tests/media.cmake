rushes_test(tst_cleanmedia)
rushes_test(tst_mediainfo)
rushes_test(tst_pictureread)
rushes_test(tst_takefile)
